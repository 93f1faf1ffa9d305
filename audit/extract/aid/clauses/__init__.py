"""Clauses of aid and sanctions that no pattern reads, found by a model.

The patterns are sure of what they read and read half of what a careful reader marks: news has no
end of ways to say that the money stopped. A conditional random field marks the clauses of an article
(B, I, O), told among others what the patterns found; log-linear models then say of each marked
clause whether it is one, of which measure and state, how it is told, and which party gives and
receives. All four are trained on passages of our own (`tests/gold`); the patterns' facts stand, the
model adds.
"""
