"""claims.yaml to claims and back: reading, checking, merging, writing. The only room that writes the ledger."""
