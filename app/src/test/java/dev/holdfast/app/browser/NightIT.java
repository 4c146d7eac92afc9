package dev.holdfast.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night as three friends play it, from the first click to the last. */
class NightIT {

  private static final String RESULT = ".felt-message";
  private static final String STATUS = ".felt-next";
  private static final String FETCH = "return fetch(arguments[0]).then((answer) => answer.text())";

  @TempDir private Path folder;
  private Server server;
  private Friends friends;
  private PokerPage ada;
  private PokerPage grace;
  private PokerPage linus;

  @BeforeEach
  void meet() {
    Programs programs = Programs.installed();
    server = new Server(folder.resolve("data"));
    friends = new Friends(programs, folder, server.address());
    ada = friends.ada;
    grace = friends.grace;
    linus = friends.linus;
  }

  @AfterEach
  void part() {
    if (friends != null) {
      friends.adasBrowser.photograph("night-ada");
      friends.gracesBrowser.photograph("night-grace");
      friends.linussBrowser.photograph("night-linus");
      friends.close();
    }
    server.close();
  }

  @Test
  void threeBrowsersPlayAWholeNight() {
    theInvitationCanBeReadByACamera();
    friendsAreLetInAndSitDown();
    aShortStackGoesAllInAndTheOthersPlayForASidePot();
    nobodyHasHeardOfAnothersCards();
    aReloadInMidHandChangesNothing();
    theShowdownIsTheSameForEverybody();
    theHostPausesAndAllAreTold();
    theLedgerAddsUpToNothing();
    theHandCanBeGoneThroughAgainAndTakenHome();
    oneBuysMoreChips();
    oneLeavesTheSeatWatchesAndKnowsNoCards();
    theHostRemovesTheWatcherAndAllAreTold();
    nothingWasForbiddenByThePagesPolicy();
  }

  private void theInvitationCanBeReadByACamera() {
    assertThat(ada.invitationByCamera()).isEqualTo(ada.invitation());
  }

  private void friendsAreLetInAndSitDown() {
    ada.sit(1, 200);
    letIn(grace, "Grace");
    letIn(linus, "Linus");
    grace.sit(4, 100);
    linus.sit(7, 40);
    ada.press("Start the game");
  }

  private void letIn(PokerPage guest, String name) {
    guest.join(name);
    guest.awaitSays(".waiting", "Waiting for Ada");
    ada.press("Let " + name + " in");
    guest.awaitShown(".seat-sit");
  }

  private void aShortStackGoesAllInAndTheOthersPlayForASidePot() {
    while (nextUnlessBoard(3).isPresent()) {
      PokerPage next = nextUnlessBoard(3).orElseThrow();
      if (next == linus) {
        linus.press("All-in");
        linus.move("All-in 40");
      } else {
        next.stay();
      }
    }
    PokerPage better = nextUnlessBoard(4).orElseThrow();
    better.fill(".raise [type=number]", "10");
    better.move("Bet 10");
    friends.stayUntil(() -> board(ada) == 4);
    for (PokerPage page : friends.all()) {
      Patience.await("the pots", page, p -> p.all(".pots > li").size() == 2);
      assertThat(page.all(".pots > li")).containsExactly("Main pot: 120", "Side pot 1: 20");
    }
  }

  private Optional<PokerPage> nextUnlessBoard(int cards) {
    return friends.actorUnless(() -> board(ada) == cards);
  }

  private static int board(PokerPage page) {
    return page.seen().board().size();
  }

  /** Neither in what a page shows nor in anything its browser was ever told. */
  private void nobodyHasHeardOfAnothersCards() {
    Map<PokerPage, Chromium> browsers =
        Map.of(
            ada, friends.adasBrowser,
            grace, friends.gracesBrowser,
            linus, friends.linussBrowser);
    browsers.forEach(
        (page, browser) -> {
          List<String> told = browser.heard().all();
          List<String> mine = page.seen().cards().stream().map(CardNames::onTheWire).toList();
          assertThat(told)
              .as("it is really listened to")
              .anySatisfy(t -> assertThat(t).contains(mine));
          String secrets = String.join("|", secretsFrom(page));
          assertThat(told).noneMatch(text -> text.matches("(?s).*(" + secrets + ").*"));
          assertThat(page.source()).doesNotContainPattern(secrets);
        });
  }

  private List<String> secretsFrom(PokerPage page) {
    return friends.all().stream()
        .filter(other -> other != page)
        .flatMap(other -> other.seen().cards().stream())
        .flatMap(card -> CardNames.spellings(card).stream())
        .toList();
  }

  private void aReloadInMidHandChangesNothing() {
    Seen before = grace.seen();
    assertThat(before.cards()).hasSize(2);
    grace.reload();
    grace.awaitSeen(before);
    assertThat(grace.all(".pots > li")).containsExactly("Main pot: 120", "Side pot 1: 20");
  }

  private void theShowdownIsTheSameForEverybody() {
    friends.stayUntil(() -> !ada.says(RESULT).isEmpty());
    String result = ada.says(RESULT);
    assertThat(result).contains("wins");
    grace.awaitSays(RESULT, result);
    linus.awaitSays(RESULT, result);
    assertThat(ada.seen().board()).hasSize(5);
  }

  private void theHostPausesAndAllAreTold() {
    ada.open("Room");
    ada.press("Pause");
    friends.all().forEach(page -> page.awaitSays(STATUS, "Paused"));
    ada.open("Talk");
    ada.awaitLog("Paused");
  }

  private void theLedgerAddsUpToNothing() {
    linus.open("Ledger");
    linus.awaitSays(".verdict", "add up to zero");
    assertThat(linus.all(".ledger tbody th")).containsExactlyInAnyOrder("Ada", "Grace", "Linus");
    assertThat(linus.all(".ledger tfoot td")).containsExactly("340", "340", "0");
    linus.open("Talk");
  }

  private void theHandCanBeGoneThroughAgainAndTakenHome() {
    String result = grace.says(RESULT);
    grace.open("Hands");
    grace.press("Replay hand 1");
    grace.awaitSays(".replay-says", "Hand 1");
    grace.press("Step on");
    assertThat(grace.says(".replay-says")).containsAnyOf("Call", "All-in", "Check");
    grace.press("Last step");
    grace.press("Step back");
    grace.awaitSays(".replay-says", result);
    grace.press("Close");
    String phh =
        String.valueOf(grace.run(FETCH, grace.awaitShown("a[download]").getDomProperty("href")));
    assertThat(phh).contains("variant = 'NT'", "Grace", "d dh p");
    grace.open("Talk");
  }

  /** The stack that lost, be it all of it or a part. */
  private void oneBuysMoreChips() {
    boolean busted = grace.says(".my-place").contains("Buy chips");
    if (busted) {
      grace.press("Buy chips");
    } else {
      grace.press("My seat");
      grace.press("Rebuy");
    }
    grace.fill("dialog [name=amount]", "60");
    grace.press("Add chips");
    friends.all().forEach(page -> page.awaitLog("Grace buys 60 more"));
  }

  private void oneLeavesTheSeatWatchesAndKnowsNoCards() {
    linus.press("My seat");
    linus.press("Leave seat");
    linus.press("Leave seat");
    linus.awaitSays(".my-place", "You are watching");
    linus.sit(6);
    linus.press("My seat");
    linus.press("Leave seat");
    linus.press("Leave seat");
    linus.awaitSays(".my-place", "You are watching");
    ada.open("Room");
    ada.press("Resume");
    friends.actorUnless(() -> false);
    linus.awaitSays(".act-status", "to act");
    assertThat(linus.all(".seat .card.face")).isEmpty();
    List<String> told = friends.linussBrowser.heard().frames();
    for (PokerPage player : List.of(ada, grace)) {
      for (String card : player.seen().cards()) {
        assertThat(told).noneMatch(frame -> frame.contains("holeCards"));
        assertThat(linus.source()).doesNotContain("aria-label=\"" + card + "\"");
      }
    }
  }

  private void nothingWasForbiddenByThePagesPolicy() {
    assertThat(friends.adasBrowser.complaints())
        .noneMatch(said -> said.contains("Security Policy"));
    assertThat(friends.gracesBrowser.complaints())
        .noneMatch(said -> said.contains("Security Policy"));
  }

  private void theHostRemovesTheWatcherAndAllAreTold() {
    ada.press("Manage Linus");
    ada.press("Remove");
    ada.press("Remove");
    linus.awaitSays(".farewell", "The host has removed you");
    grace.awaitLog("Linus was removed");
  }
}
