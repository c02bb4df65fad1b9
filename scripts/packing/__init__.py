"""Packing: what PyInstaller's recipe, build.spec, does not do itself."""
