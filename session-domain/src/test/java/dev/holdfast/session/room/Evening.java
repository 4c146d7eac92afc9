package dev.holdfast.session.room;

import dev.holdfast.poker.hand.Action;
import java.time.Duration;
import java.util.UUID;

/** An evening in which everything happens that can happen in a room. */
public final class Evening {

  /** The id ann gives her first action. */
  public static final UUID FIRST_ACTION = new UUID(7, 1);

  private static final String HOST = RoomStory.HOST;

  private Evening() {}

  /** Tells it: two games, the first of several hands, with everybody's comings and goings. */
  public static void in(RoomStory story) {
    peopleArrive(story);
    theFirstHand(story);
    changesInTheSecond(story);
    allInInTheThird(story);
    somebodyIsAway(story);
    theNextGame(story);
  }

  private static void peopleArrive(RoomStory story) {
    story.joins("ann").approves("ann").joins("bob").rejects("bob").letsIn("bob", "cyd");
    story.joins("eve").kicks("eve");
    story.sits(HOST, 0).sits("ann", 4).sits("bob", 7, 50L);
    story.watches("cyd").says("cyd", "gl all 🍀").stopsWatching("cyd").watches("cyd");
    story.joins("flo").forgets("flo").forgets("ann");
  }

  /** Three-handed to the river; button on seat 0, so ann is the small blind. */
  private static void theFirstHand(RoomStory story) {
    story.holding("ann", "AhAd").board("2c7d9hJsKs").starts();
    story.calls(HOST);
    story.does(story.act("ann", new Action.RaiseTo(8), FIRST_ACTION, turn(story)));
    story.folds("bob").calls(HOST).checksDown();
  }

  private static void changesInTheSecond(RoomStory story) {
    story.passes(3).passes(30).rebuys("bob", 100).adjusts("ann", -10).adjusts("ann", -9000);
    story.forgives(Duration.ofSeconds(20));
    story.changes(Settings.patch().bigBlind(4L).build()).pauses();
    story.foldsRound().resumes();
  }

  private static void allInInTheThird(RoomStory story) {
    story.sitsOut(HOST).sitsIn(HOST).rebuys("bob", 1).adjusts("bob", 5);
    story.passes(3);
    while (story.room().table().running().isPresent()) {
      story.acts(story.nameToAct(), new Action.AllIn());
    }
  }

  private static void somebodyIsAway(RoomStory story) {
    story.drops("ann").returns("ann").drops("ann").forgives(Duration.ofSeconds(5));
    story.passes(700);
  }

  private static void theNextGame(RoomStory story) {
    story.pauses().foldsRound().handsOverTo("cyd").ends();
    story.sits("cyd", 2).leaves("cyd").sits("cyd", 2);
    story.adjusts(HOST, 200).letsIn("dan").sits("dan", 9 - 1);
    story.starts().leaves("dan").foldsRound();
  }

  private static long turn(RoomStory story) {
    return story.room().table().turns();
  }
}
