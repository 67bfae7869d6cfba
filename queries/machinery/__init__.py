"""How a question is put and answered, whatever it asks: text, names, transaction, answer, tables."""
