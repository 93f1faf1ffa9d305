"""The same fifteen rules in other people's tools; each is a program: facts in, failing rows out.

not null        1 fact_id, 2 article_id, 3 quote, 4 event
one of          5 kind, 6 grounding, 7 form
range           8 confidence from 0 to 1, 9 count from 0, 11 start from 0
unique          10 article_id and fact_id
between columns 12 start before end
value           13 grounded, 14 the count is the number its quote names
between rows    15 no two facts of an article, kind, count and event overlap
"""
