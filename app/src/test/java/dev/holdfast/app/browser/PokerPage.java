package dev.holdfast.app.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page in one tab, as its user sees and uses it. */
final class PokerPage {

  private static final String LIVE = "live";
  private static final By CONNECTION = By.cssSelector(".connection");

  private final ChromeDriver driver;
  private final String tab;

  PokerPage(ChromeDriver driver, String tab) {
    this.driver = driver;
    this.tab = tab;
  }

  /** Asks to be let in. */
  PokerPage join(String name) {
    WebElement field = awaitShown(By.cssSelector(".join [name=displayName]"));
    field.clear();
    field.sendKeys(name);
    awaitShown(By.cssSelector(".join [type=submit]")).click();
    return this;
  }

  /** Takes a seat with as many chips as are offered. */
  PokerPage sit(int number) {
    awaitShown(By.cssSelector("[aria-label='Sit in seat %d']".formatted(number))).click();
    press("Sit down");
    awaitShown(By.cssSelector(".seat.me"));
    return this;
  }

  /** Presses the button that says so. */
  void press(String label) {
    awaitShown(By.xpath("//button[not(@disabled)][normalize-space()='" + label + "']")).click();
  }

  void say(String words) {
    awaitShown(By.name("text")).sendKeys(words);
    press("Send");
  }

  /** What it shows once the player has their seat and has heard from the server. */
  Seen seen() {
    awaitLive();
    awaitShown(By.cssSelector(".seat.me"));
    return Seen.in(tab());
  }

  /** Waits until it shows that. */
  void awaitSeen(Seen expected) {
    Patience.await("what was seen before: " + expected, this, page -> page.seen().equals(expected));
  }

  /** Waits until so many cards lie on the board. */
  void awaitBoard(int cards) {
    Patience.await("the board", this, page -> page.seen().board().size() == cards);
  }

  /** Waits until somebody is to act. */
  void awaitToAct(String words) {
    Patience.await(words, this, page -> page.seen().toAct().equals(words));
  }

  void awaitLive() {
    Patience.await("the connection", this, page -> page.connection().equals(LIVE));
  }

  /** Waits until it says that the connection is lost. */
  void awaitTrouble() {
    Patience.await("word of the lost connection", this, PokerPage::saysItIsCutOff);
  }

  /** The log's lines, the oldest first. */
  List<String> log() {
    return tab().findElements(By.cssSelector(".log > li")).stream()
        .map(line -> line.getDomProperty("textContent"))
        .toList();
  }

  void awaitLog(String line) {
    Patience.await("the log to say " + line, this, page -> page.log().contains(line));
  }

  /** Waits for a message at the edge of the page, where it stands for a while. */
  void awaitNotice(String words) {
    awaitShown(By.xpath("//*[@id='notices']/p[.='" + words + "']"));
  }

  void reload() {
    tab().navigate().refresh();
  }

  void close() {
    tab().close();
  }

  /** Runs a script in the page. */
  Object run(String script, Object... arguments) {
    return tab().executeScript(script, arguments);
  }

  private boolean saysItIsCutOff() {
    return !connection().equals(LIVE)
        && tab().findElement(CONNECTION).getText().matches("(Rec|C)onnecting .*");
  }

  private String connection() {
    return String.valueOf(run("return document.body.dataset.connection"));
  }

  private WebElement awaitShown(By what) {
    return Patience.await(
        what.toString(),
        tab(),
        page ->
            page.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
  }

  private ChromeDriver tab() {
    driver.switchTo().window(tab);
    return driver;
  }
}
