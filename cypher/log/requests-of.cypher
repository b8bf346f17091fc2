// The keys of requests that made several changes.
UNWIND $numbers AS number
MATCH (request:Request {number: number})
RETURN number, request.key AS key, request.fingerprint AS fingerprint
ORDER BY number, key
