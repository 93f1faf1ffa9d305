"""The gate: the rules over data sets of facts, in bounded memory, and expectations on the set.

dataset   files → batches of frames, groups kept together
columns   other people's column names and types → ours
run       batches → the engine's outcome
sets      Great Expectations suites on the whole set
"""
