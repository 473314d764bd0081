"""What Jira or a file gives, turned into our nouns. Pure: bytes, text and mappings in, core objects out.

Nothing here raises on bad content: what has the wrong type counts as absent.
"""
