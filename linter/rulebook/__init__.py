"""What is told about rules: pages, schema, cases. All of it comes from the rule class and its cases."""
