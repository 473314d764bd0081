"""A judge of wording behind any server that speaks the OpenAI API."""
