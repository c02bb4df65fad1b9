"""Case files (卷宗): what belongs into one, whether it is complete, and its life in the archive."""
