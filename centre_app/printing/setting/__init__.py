"""Setting Chinese paragraphs: 禁则, squeezed punctuation, justified lines."""
