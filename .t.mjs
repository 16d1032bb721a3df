import {VFile} from 'vfile'
const dist=process.cwd()+'/dist'
const {read,articleOf}=await import(dist+'/src/index.js'); const {align}=await import(dist+'/src/article/facts/align.js'); const {findSlots,scoreWithout}=await import(dist+'/src/article/facts/slots.js'); const {suppressions}=await import(dist+'/rules/conflicting-fact/suppressions.js')
const [a,b]=process.argv.slice(2); const text=`${a}\n\nFog lay over the quay until noon, and the gulls were quiet.\n\n${b}`
const art=articleOf(read(text,'markdown'),new VFile({value:text})); const [x,,y]=art.claims; const al=art.alignments.find(z=>z.a===x&&z.b===y); const l=al??align(x,y); const slots=findSlots(l)
const pair={alignment:l,slot:slots[0],slots,rest:scoreWithout(l,slots),frames:0,timesNamed:()=>0}
console.log(!!al,l.score,l.mass,pair.rest,slots.map(s=>`${s.kind}:${s.anchored}:${s.a.map(t=>t.stem)}/${s.b.map(t=>t.stem)}`),slots[0]&&Object.entries(suppressions).filter(([k,v])=>v(pair)).map(x=>x[0]),'A',l.onlyA.map(t=>t.stem).join(' '),'B',l.onlyB.map(t=>t.stem).join(' '))
