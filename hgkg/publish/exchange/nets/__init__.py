"""A build as one network of documents, targets, results, bodies, tasks and events, for programs that draw networks."""
