"""Use cases. Every outside thing is a Protocol in ports.py; time comes in as an argument."""
