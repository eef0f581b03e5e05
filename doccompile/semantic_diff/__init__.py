"""What a change of tutorials means: two manifests -> changes of facts -> text, Markdown or JSON."""
