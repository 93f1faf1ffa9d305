"""The provenance bundle: everything a reviewer needs years later, in one folder, and its proof."""
