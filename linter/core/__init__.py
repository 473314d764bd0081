"""The nouns, in the order in which data flows: event, epic, finding, question, verdict, action, wording.

Plain Python: nothing here knows of Flask, Jira, SQL or YAML, does I/O or reads a clock.
"""
