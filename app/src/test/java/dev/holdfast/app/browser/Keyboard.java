package dev.holdfast.app.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody's keyboard, and nothing else of theirs: no mouse, no finger. */
final class Keyboard {

  private static final int FAR = 60;

  private static final String FOCUSED =
      """
      const node = document.activeElement;
      const label = node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent;
      return (label ?? node.textContent).trim();
      """;

  private final PokerPage page;

  Keyboard(PokerPage page) {
    this.page = page;
  }

  /** Goes on with the tabulator until something of that name has the focus. */
  Keyboard tabTo(String name) {
    for (int i = 0; i < FAR; i++) {
      if (focused().startsWith(name)) {
        return this;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("the tabulator does not lead to " + name + " but to " + focused());
  }

  Keyboard press(CharSequence... keys) {
    new Actions(page.driver()).sendKeys(keys).perform();
    return this;
  }

  /** What has the focus is called so. */
  String focused() {
    return String.valueOf(page.run(FOCUSED));
  }
}
