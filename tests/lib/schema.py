"""Are these YAML files what their JSON Schemas say? schema.py FOLDER [TABLE FILE]…, where
FOLDER has the schemas, <table>.json.

Reads YAML as an editor does (version 1.2: only true, false and whole numbers are more than
text) and prints each fault as file: path: message. Ends with 1 when there is one."""
import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?(0|[1-9][0-9]*)$"), list("-0123456789"))

def keys_are_text(node):
    if isinstance(node, dict):
        return {str(k).lower(): keys_are_text(v) for k, v in node.items()}
    return [keys_are_text(v) for v in node] if isinstance(node, list) else node


faults = 0
for table, path in zip(sys.argv[2::2], sys.argv[3::2]):
    with open(f"{sys.argv[1]}/{table}.json", encoding="utf-8") as f:
        schema = json.load(f)
    jsonschema.Draft7Validator.check_schema(schema)
    with open(path, encoding="utf-8") as f:
        content = keys_are_text(yaml.load(f, Loader))  # facts have a field true
    for fault in jsonschema.Draft7Validator(schema).iter_errors(content):
        print(f"{path}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
        faults += 1
sys.exit(faults > 0)
