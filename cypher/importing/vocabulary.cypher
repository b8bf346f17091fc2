// All words of the vocabulary.
MATCH (word:Kind|Sector|Position|Reason)
RETURN properties(word) AS image
