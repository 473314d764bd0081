"""What words can be, per language: a table for each, built from plain lists."""
