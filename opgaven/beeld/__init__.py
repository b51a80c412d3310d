"""Pictures that the server draws: where every line and cell of an SVG stands. Pure; templates only write it down."""
