"""Short runs of prompts inside the timeline: one module per drill, one registry."""
