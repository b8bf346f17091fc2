"""Rounds of kill -9 amid writers: what was acknowledged stays, nothing is half, nothing is there twice."""
