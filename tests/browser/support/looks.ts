import type { Frame } from 'playwright-core'

/** Colours glide from one look to the next, and only where the page is drawn. */
export async function atRest(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let drawing = 0; drawing < 2; drawing++) await new Promise(requestAnimationFrame)
    const gliding = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.all(gliding.map((one) => one.finished.catch(() => undefined)))
  })
}
