"""The offline site: a folder of static pages in Vietnamese and in English, which opens by double click."""
