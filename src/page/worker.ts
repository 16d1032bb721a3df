/** The thread of a page that checks by itself: drafts in, results out; nothing leaves the browser. */
import {type Job, work} from '../desk.ts'

addEventListener('message', async ({data}: MessageEvent<{readonly id: number; readonly job: Job}>) => {
  const answer = await work(data.job).then(
    (result) => ({id: data.id, result}),
    (error) => ({id: data.id, failed: error instanceof Error ? error.message : String(error)})
  )
  postMessage(answer)
})
