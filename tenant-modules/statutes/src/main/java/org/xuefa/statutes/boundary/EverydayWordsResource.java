package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.EverydayWordsApi;
import org.xuefa.api.model.EverydayWord;
import org.xuefa.api.model.EverydayWordList;
import org.xuefa.api.model.NewEverydayWord;
import org.xuefa.api.model.SaidInStatutes;
import org.xuefa.platform.web.Revisions;
import org.xuefa.statutes.usecase.KeepWords;
import org.xuefa.statutes.usecase.ReadStatutes;

/** Everyday words and how statutes say them, kept by the platform operator. */
@ApplicationScoped
@Path("/platform/everyday-words")
public class EverydayWordsResource implements EverydayWordsApi {
    private final KeepWords words;
    private final ReadStatutes read;

    @SuppressWarnings("NullAway")
    protected EverydayWordsResource() {
        this(null, null);
    }

    @Inject
    public EverydayWordsResource(KeepWords words, ReadStatutes read) {
        this.words = words;
        this.read = read;
    }

    @Override
    public Response listEverydayWords() {
        return Response.ok(new EverydayWordList().items(words.all().stream().map(EverydayWordsResource::shown).toList())).build();
    }

    @Override
    public Response getEverydayWord(String word) {
        return answer(Response.ok(), words.one(word));
    }

    @Override
    public Response addEverydayWord(NewEverydayWord added) {
        return changed(Response.status(Response.Status.CREATED), words.add(added.getWord(), added.getSaid()));
    }

    @Override
    public Response changeEverydayWord(String word, SaidInStatutes said, @Nullable String ifMatch) {
        return changed(Response.ok(), words.change(word, said.getSaid(), Revisions.required(ifMatch)));
    }

    @Override
    public Response removeEverydayWord(String word, @Nullable String ifMatch) {
        words.remove(word, Revisions.required(ifMatch));
        read.refresh();
        return Response.noContent().build();
    }

    private Response changed(Response.ResponseBuilder response, KeepWords.Word word) {
        read.refresh();
        return answer(response, word);
    }

    private static Response answer(Response.ResponseBuilder response, KeepWords.Word word) {
        return response.entity(shown(word)).tag(Revisions.tag(word.revision())).build();
    }

    private static EverydayWord shown(KeepWords.Word word) {
        return new EverydayWord().word(word.word()).said(word.said()).origin(EverydayWord.OriginEnum.valueOf(word.origin().name()));
    }
}
