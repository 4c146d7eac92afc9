package dev.holdfast.app;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.room.Decks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * What is to be dealt, in a directory that servers in other processes look into. A game nobody
 * arranged anything for is dealt at random.
 */
final class FiledDecks implements Decks, Dealers {

  private final Path directory;

  FiledDecks(Path directory) {
    this.directory = directory;
  }

  @Override
  public void arrange(UUID gameId, RecordedHand hand) {
    try {
      Files.createDirectories(directory);
      Files.writeString(file(gameId), Integer.toString(hand.number()));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public Deck deckFor(UUID gameId, int handNumber) {
    try {
      return Files.exists(file(gameId))
          ? RecordedHand.all().get(Integer.parseInt(Files.readString(file(gameId))) - 1).deck()
          : Deck.shuffled(new SecureRandom());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path file(UUID gameId) {
    return directory.resolve(gameId.toString());
  }
}
