package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationUpdated;
import dev.parley.reference.contract.conversations.ConversationUpdated.TitleOrigin;
import dev.parley.reference.engine.Place;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.Write;
import java.util.List;
import java.util.UUID;

/** A title by the first message: told and stored together with the message. */
record FirstTitle(String title, boolean archived) {
  ConversationUpdated event(String conversation, Place place) {
    return new ConversationUpdated(
        UUID.fromString(conversation),
        title,
        TitleOrigin.FIRST_MESSAGE,
        archived,
        ConversationWords.time(place.at().toEpochMilli()),
        null,
        place.seq());
  }

  List<Write> writes(String conversation, long now) {
    ThreadMark mark = new ThreadMark(TitleOrigin.FIRST_MESSAGE.value(), archived);
    return List.of(
        new Write.RenameThread(conversation, title, now), new Write.MarkThread(conversation, mark));
  }
}
