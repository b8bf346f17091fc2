// What became of a request that was sent with a key.
MATCH (request:Request {key: $key})
RETURN request.number AS number, request.fingerprint AS fingerprint
