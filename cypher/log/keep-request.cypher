// Keep the key of a request with the change that it made.
CREATE (request:Request {key: $key, number: $number, fingerprint: $fingerprint})
