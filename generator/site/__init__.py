"""From the ledger to pages: the MkDocs plugin, and the rendering that does without MkDocs."""
