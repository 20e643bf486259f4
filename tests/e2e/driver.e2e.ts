import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'

it('notices page errors, console errors and requests that leave the app', async () => {
  const app = await openApp()
  await app.page.evaluate(() => {
    console.error('a word on the console')
    setTimeout(() => {
      throw new Error('an error of the page')
    })
    const image = new Image()
    image.src = 'http://partnership-brain.invalid/picture.png'
  })
  await app.expectProblem(/console error: a word on the console/)
  await app.expectProblem(/page error: Error: an error of the page/)
  await app.expectProblem(/partnership-brain\.invalid/)
  // Whether the browser reports the refused picture once or twice differs between shells and versions.
  expect(app.takeProblems().filter((problem) => !problem.includes('partnership-brain.invalid'))).toEqual([])
})
