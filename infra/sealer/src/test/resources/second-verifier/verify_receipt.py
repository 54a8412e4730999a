"""A second implementation of the receipt's check, written from the formats alone. Standard library only.

usage: verify_receipt.py RECEIPT.json VERIFIER-KEY
Prints a line for each step and ends with exit code 0, or prints the step that failed and ends with 1.
"""
import base64
import hashlib
import json
import struct
import sys

# Ed25519 (RFC 8032): the curve -x^2 + y^2 = 1 + d x^2 y^2 over the integers modulo P.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, odd):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        raise ValueError("not a point of the curve")
    return P - x if x % 2 != odd else x


def add(a, b):
    (ax, ay), (bx, by) = a, b
    product = D * ax * bx * ay * by % P
    x = (ax * by + bx * ay) * pow(1 + product, P - 2, P) % P
    y = (ay * by + ax * bx) * pow(1 - product, P - 2, P) % P
    return x, y


def multiply(point, factor):
    result = (0, 1)
    while factor:
        if factor & 1:
            result = add(result, point)
        point = add(point, point)
        factor >>= 1
    return result


def point(raw):
    number = int.from_bytes(raw, "little")
    y = number & (2**255 - 1)
    if y >= P:
        raise ValueError("not a canonical point")
    return recover_x(y, number >> 255), y


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y)


def ed25519_verifies(public_key, message, signature):
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= ORDER:
        return False
    challenge = hashlib.sha512(signature[:32] + public_key + message).digest()
    k = int.from_bytes(challenge, "little") % ORDER
    return multiply(BASE, s) == add(point(signature[:32]), multiply(point(public_key), k))


def counted(value):
    return struct.pack(">I", len(value)) + value


def leaf_hash(leaf):
    data = b"mc1\0"
    for name in ("eventId", "aggregateType", "aggregateId"):
        data += counted(leaf[name].encode())
    data += struct.pack(">Q", leaf["sequenceNumber"])
    for name in ("payloadType", "revision"):
        data += counted(leaf[name].encode())
    data += struct.pack(">Q", leaf["recordedAtMicros"])
    for name in ("payloadSha256", "metadataSha256"):
        data += counted(bytes.fromhex(leaf[name]))
    return hashlib.sha256(b"\0" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_from(index, size, hashes, leaf):
    """The root that an inclusion proof leads to, by splitting the tree from the top (RFC 6962), not by climbing."""
    if size == 1:
        if hashes:
            raise ValueError("the proof is too long")
        return leaf
    if not hashes:
        raise ValueError("the proof is too short")
    k = 1 << ((size - 1).bit_length() - 1)
    if index < k:
        return node(root_from(index, k, hashes[:-1], leaf), hashes[-1])
    return node(hashes[-1], root_from(index - k, size - k, hashes[:-1], leaf))


def log_signature(note, name, key_id):
    text, signatures = note.rsplit("\n\n", 1)
    for line in signatures.splitlines():
        dash, signer, blob = line.split(" ")
        raw = base64.b64decode(blob, validate=True)
        if dash == "\u2014" and signer == name and raw[:4] == key_id:
            return text + "\n", raw[4:]
    raise ValueError("the log has not signed")


def check(receipt, verifier_key):
    name, key_id, encoded = verifier_key.split("+", 2)
    typed = base64.b64decode(encoded, validate=True)
    digest = hashlib.sha256(name.encode() + b"\n" + typed).digest()
    if typed[0] != 1 or digest[:4].hex() != key_id:
        raise ValueError("not the key of a log")
    print("key of", name)

    if receipt["code"] != receipt["leaf"]["aggregateId"]:
        raise ValueError("the receipt is for another dossier")
    leaf = leaf_hash(receipt["leaf"])
    print("leaf", leaf.hex())

    head, note = receipt["proof"].split("\n\n", 1)
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1":
        raise ValueError("not a proof file")
    lines = [line for line in lines[1:] if not line.startswith("extra ")]
    index = int(lines[0].split(" ")[1])
    hashes = [base64.b64decode(line, validate=True) for line in lines[1:]]

    text, signature = log_signature(note, name, bytes.fromhex(key_id))
    origin, size, root = text.split("\n")[:3]
    if origin != name or not ed25519_verifies(typed[1:], text.encode(), signature):
        raise ValueError("the signature of the log fails")
    print("checkpoint of", size, "events is signed")

    if not 0 <= index < int(size) or root_from(index, int(size), hashes, leaf) != base64.b64decode(root):
        raise ValueError("the event is not in the tree")
    print("event is at position", index)


try:
    with open(sys.argv[1], encoding="utf-8") as file:
        check(json.load(file), sys.argv[2])
except (ValueError, KeyError, IndexError) as fault:
    print("NOT PROVED:", fault)
    sys.exit(1)
