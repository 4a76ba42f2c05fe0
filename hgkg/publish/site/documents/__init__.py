"""The list of documents and the page of each."""
