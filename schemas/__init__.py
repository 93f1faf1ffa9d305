"""The data model: what an article, a fact, a finding and a run *are*.

The lowest layer: nothing here imports from the rest of newsaudit. `facts` and `article`
are plain dataclasses, cheap to import; `tables` holds the pandera models of the same
tables and costs a pandera import.
"""
