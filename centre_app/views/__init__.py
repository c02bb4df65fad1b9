"""The window: widgets, table models, charts, preview and printing."""

from centre_app.views.plain_imports import keep_imports_plain

# Here, because nothing but this package imports Qt, and what comes after it is most of the program.
keep_imports_plain()
