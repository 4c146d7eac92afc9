package dev.holdfast.app.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
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

  /** Opens a room, with other settings than the usual ones. */
  PokerPage open(String name, Map<String, Long> settings) {
    fill(".create [name=displayName]", name);
    awaitShown(By.cssSelector(".create summary")).click();
    settings.forEach((setting, value) -> fill(".create [name=" + setting + "]", "" + value));
    press("Create the room");
    awaitLive();
    return this;
  }

  /** The link to the room, as its invitation shows it. */
  URI invitation() {
    press("Invite");
    String link = awaitShown(By.cssSelector(".copy input")).getDomProperty("value");
    press("Close");
    return URI.create(link);
  }

  /** The same link, as a telephone reads it off the screen. */
  URI invitationByCamera() {
    press("Invite");
    byte[] picture = awaitShown(".qr").getScreenshotAs(OutputType.BYTES);
    press("Close");
    return URI.create(Camera.read(picture));
  }

  /** Asks to be let in. */
  PokerPage join(String name) {
    fill(".join [name=displayName]", name);
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

  /** The same with another stack. */
  PokerPage sit(int number, long chips) {
    awaitShown(By.cssSelector("[aria-label='Sit in seat %d']".formatted(number))).click();
    fill("dialog [name=amount]", "" + chips);
    press("Sit down");
    awaitShown(By.cssSelector(".seat.me"));
    return this;
  }

  /** Presses the button that says so, or is called so. */
  void press(String label) {
    String named = "[normalize-space()='%s' or @aria-label='%s']".formatted(label, label);
    awaitShown(By.xpath("//button[not(@disabled)]" + named + " | //summary" + named)).click();
  }

  /** Brings up what stands beside the table. */
  void open(String tab) {
    if (isShown(By.cssSelector(".side-open")) && !isShown(By.cssSelector(".side"))) {
      awaitShown(By.cssSelector(".side-open")).click();
    }
    awaitShown(By.xpath("//button[@role='tab'][.='" + tab + "']")).click();
  }

  /** Goes back to the table, where something lies over it. */
  void toTheTable() {
    if (isShown(By.cssSelector(".side-close"))) {
      awaitShown(By.cssSelector(".side-close")).click();
    }
  }

  /** Puts something into a field, in place of what is there. */
  void fill(String field, String value) {
    awaitShown(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
  }

  /** Makes a move with the button that says so, and waits until the turn has passed. */
  void move(String label) {
    String turn = turn();
    press(label);
    Patience.await("the end of turn " + turn, this, page -> !page.turn().equals(turn));
  }

  /** Checks if that is free, else calls. */
  void stay() {
    move(awaitShown(By.cssSelector(".act-moves .call")).getText());
  }

  /** The number of the decision awaited here; empty if it is another's. */
  String turn() {
    return String.valueOf(run("return document.querySelector('.act')?.dataset.turn ?? ''"));
  }

  /** What a part of the page says, if it is there and seen. */
  String says(String part) {
    return shown(By.cssSelector(part)).map(WebElement::getText).orElse("");
  }

  void awaitSays(String part, String words) {
    Patience.await(part + " to say " + words, this, page -> page.says(part).contains(words));
  }

  /** What each of several parts says. */
  List<String> all(String parts) {
    return tab().findElements(By.cssSelector(parts)).stream().map(WebElement::getText).toList();
  }

  String title() {
    return tab().getTitle();
  }

  String source() {
    return tab().getPageSource();
  }

  /** Waits until a part of the page can be seen. */
  WebElement awaitShown(String part) {
    return awaitShown(By.cssSelector(part));
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

  /** For what only a driver can do, in this tab. */
  ChromeDriver driver() {
    return tab();
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
    return Patience.await(what.toString(), this, page -> page.shown(what).orElse(null));
  }

  private boolean isShown(By what) {
    return shown(what).isPresent();
  }

  private Optional<WebElement> shown(By what) {
    return tab().findElements(what).stream().filter(WebElement::isDisplayed).findFirst();
  }

  private ChromeDriver tab() {
    driver.switchTo().window(tab);
    return driver;
  }
}
