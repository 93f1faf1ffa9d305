"""What a result is rendered to: the HTML report, and a file for every other reader.

Imports nothing but `newsaudit.schemas`. Every renderer is a pure function of the result: no clock,
no locale, no environment.
"""
