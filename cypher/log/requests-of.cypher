// The keys of requests that made a change.
MATCH (request:Request {number: $number})
RETURN request.key AS key, request.fingerprint AS fingerprint
