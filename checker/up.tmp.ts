import { up, down, status, open, lock } from '/work/main/checker/cluster/index.ts';
const t0=performance.now(); const at=()=>((performance.now()-t0)/1000).toFixed(2);
const what = process.argv[2];
if (what==='up'){ const c = await up(process.argv[3]??'default', t=>console.log(at(), t)); console.log(at(),'ready', await c.facts(), c.ports); console.log(at()); c.close(); }
if (what==='down') { console.log(await down(process.argv[3]??'default', {purge: process.argv[4]==='purge'}), at()); }
if (what==='status') { console.log(await status(process.argv[3]??'default'), at()); }
