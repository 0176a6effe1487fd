/** What an engine keeps of its networks, a file of bbolt: read, and written anew without some. Pure. */

export interface KeptNetwork {
  id: string;
  name: string;
  labels: Record<string, string>;
}

type Pair = { key: Buffer; value: Buffer };

const kinds = { branch: 1, leaf: 2, meta: 4, freelist: 16 };
const head = 16; // bytes: of a page, and of each entry in its list
const record = /^docker\/network\/v1\.0\/network\/([0-9a-f]{64})\/$/;

/** The networks in it. Throws where it is no such file. */
export function networksIn(store: Buffer): KeptNetwork[] {
  return bucketOf(store).pairs.flatMap(({ key, value }) => {
    const [, id] = record.exec(key.toString('latin1')) ?? [];
    if (id === undefined) return [];
    const { name, labels } = JSON.parse(value.subarray(8).toString()); // behind the number of its last change
    return { id, name: String(name), labels: labels ?? {} };
  });
}

/** The same without these networks and what belongs to them. */
export function withoutNetworks(store: Buffer, ids: readonly string[]): Buffer {
  const { name, pairs, pageSize } = bucketOf(store);
  const belongs = ({ key, value }: Pair) =>
    ids.some((id) => key.includes(`/${id}/`) || (key.includes('/bridge-endpoint/') && value.includes(id)));
  return written(
    name,
    pairs.filter((pair) => !belongs(pair)),
    pageSize,
  );
}

/** All that the only bucket holds, in its order. */
function bucketOf(store: Buffer): { name: Buffer; pairs: Pair[]; pageSize: number } {
  const pageSize = store.readUInt32LE(head + 8);
  const metas = [0, pageSize].map((at) => at + head);
  if (metas.some((at) => store.readUInt32LE(at) !== magic)) throw new Error('not-bbolt');
  const root = metas
    .map((at) => ({ page: store.readBigUInt64LE(at + 16), change: store.readBigUInt64LE(at + 48) }))
    .reduce((one, other) => (other.change > one.change ? other : one)).page;
  const buckets = pairsOf(store, root, pageSize);
  const [bucket] = buckets;
  if (!bucket || buckets.length > 1) throw new Error('not-one-bucket');
  const page = bucket.value.readBigUInt64LE(0);
  const small = page === 0n; // then its page lies in the value
  const pairs = small ? pairsOf(bucket.value.subarray(head), 0n, pageSize) : pairsOf(store, page, pageSize);
  return { name: bucket.key, pairs, pageSize };
}

/** What lies below a page. */
function pairsOf(store: Buffer, page: bigint, pageSize: number, seen = new Set<bigint>()): Pair[] {
  const at = Number(page) * pageSize;
  const isBranch = store.readUInt16LE(at + 8) === kinds.branch;
  if (seen.has(page) || (!isBranch && store.readUInt16LE(at + 8) !== kinds.leaf)) throw new Error('not-a-tree');
  seen.add(page);
  return Array.from({ length: store.readUInt16LE(at + 10) }, (_, index) => at + head * (index + 1)).flatMap((entry) => {
    if (isBranch) return pairsOf(store, store.readBigUInt64LE(entry + 8), pageSize, seen);
    const [from, ofKey, ofValue] = [4, 8, 12].map((by) => store.readUInt32LE(entry + by)) as [number, number, number];
    const end = entry + from + ofKey;
    return { key: store.subarray(entry + from, end), value: store.subarray(end, end + ofValue) };
  });
}

const magic = 0xed0cdaed;
const pages = { freelist: 2, root: 3, bucket: 4 };

/** A new file with one bucket: two metas, an empty list of free pages, the root, and all pairs in one leaf however long. */
function written(name: Buffer, pairs: readonly Pair[], pageSize: number): Buffer {
  const place = Buffer.alloc(head);
  place.writeBigUInt64LE(BigInt(pages.bucket));
  const root = pageOf(pages.root, leafOf([{ key: name, value: place }], 1), pageSize);
  const bucket = pageOf(pages.bucket, leafOf(pairs, 0), pageSize);
  const free = pageOf(pages.freelist, { kind: kinds.freelist, count: 0, data: Buffer.alloc(0) }, pageSize);
  const count = pages.bucket + bucket.length / pageSize;
  const metas = [0, 1].map((change) =>
    pageOf(change, { kind: kinds.meta, count: 0, data: metaOf(change, count, pageSize) }, pageSize),
  );
  return Buffer.concat([...metas, free, root, bucket]);
}

interface Content {
  kind: number;
  count: number;
  data: Buffer;
}

function pageOf(number: number, { kind, count, data }: Content, pageSize: number): Buffer {
  const page = Buffer.alloc(Math.ceil((head + data.length) / pageSize) * pageSize);
  page.writeBigUInt64LE(BigInt(number));
  page.writeUInt16LE(kind, 8);
  page.writeUInt16LE(count, 10);
  page.writeUInt32LE(page.length / pageSize - 1, 12);
  data.copy(page, head);
  return page;
}

function leafOf(pairs: readonly Pair[], flags: number): Content {
  let at = head * pairs.length;
  const list = pairs.map(({ key, value }, index) => {
    const entry = Buffer.alloc(head);
    [flags, at - index * head, key.length, value.length].forEach((number, place) => {
      entry.writeUInt32LE(number, place * 4);
    });
    at += key.length + value.length;
    return entry;
  });
  const data = Buffer.concat([...list, ...pairs.flatMap(({ key, value }) => [key, value])]);
  return { kind: kinds.leaf, count: pairs.length, data };
}

function metaOf(change: number, pageCount: number, pageSize: number): Buffer {
  const meta = Buffer.alloc(64);
  [magic, 2, pageSize, 0].forEach((number, place) => {
    meta.writeUInt32LE(number, place * 4);
  });
  [pages.root, 0, pages.freelist, pageCount, change].forEach((number, place) => {
    meta.writeBigUInt64LE(BigInt(number), 16 + place * 8);
  });
  meta.writeBigUInt64LE(fnv1a(meta.subarray(0, 56)), 56);
  return meta;
}

function fnv1a(bytes: Buffer): bigint {
  return bytes.reduce(
    (hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn,
    0xcbf29ce484222325n,
  );
}
