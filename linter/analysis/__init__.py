"""Text to statements with spans: who changes what, by how much, from where, by when. Pure, standard library.

Every fact points at the characters that show it.
"""
