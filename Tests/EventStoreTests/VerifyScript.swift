/// What an outsider needs to check a store: twenty lines of Python, written from `HashChain`'s recipe alone.
let verifyScript = #"""
    """Checks the chain of a Nachtwacht store without Nachtwacht: python3 verify.py STORE"""
    import hashlib, json, sqlite3, sys

    TIME = "strftime('%Y-%m-%dT%H:%M:%S', time / 1000000000, 'unixepoch') || printf('.%09dZ', time % 1000000000)"
    ROWS = f"SELECT sequence, id, {TIME}, actor, kind, subject, payload, previous, hash FROM events ORDER BY sequence"
    ENVELOPE = '{"actor":%s,"id":%s,"kind":%s,"payload":%s,"previous":"%s","sequence":%d,"subject":%s,"time":"%s"}'

    def quoted(text):
        return json.dumps(text, ensure_ascii=False)

    head, count = bytes(32), 0
    for sequence, id, time, actor, kind, subject, payload, previous, hash in sqlite3.connect(
            f"file:{sys.argv[1]}?mode=ro", uri=True).execute(ROWS):
        text = ENVELOPE % (quoted(actor), quoted(id), quoted(kind), payload, head.hex(), sequence, quoted(subject), time)
        if (sequence, previous, hash) != (count + 1, head, hashlib.sha256(head + text.encode()).digest()):
            sys.exit(f"broken at {count + 1}")
        head, count = hash, sequence
    print(count, head.hex())
    """#
