"""What somebody brought along: files and pictures, kept as they came."""
