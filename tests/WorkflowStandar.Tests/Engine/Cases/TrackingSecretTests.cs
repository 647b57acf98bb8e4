using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Tests.Engine.Cases;

public class TrackingSecretTests
{
    private static readonly byte[] Salt = [1, 2, 3];

    [Fact]
    public void It_is_written_in_groups_that_can_be_read_out()
    {
        TrackingSecret.Write(TrackingSecret.New()).Should().MatchRegex("^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$");
    }

    [Fact]
    public void All_of_its_bits_are_in_what_is_written()
    {
        var texts = Enumerable.Range(0, 128).Select(bit =>
        {
            var secret = new byte[TrackingSecret.Length];
            secret[bit / 8] = (byte)(0x80 >> bit % 8);
            return TrackingSecret.Write(secret);
        });

        texts.Should().OnlyHaveUniqueItems().And.NotContain(TrackingSecret.Write(new byte[TrackingSecret.Length]));
    }

    [Theory]
    [InlineData("7k2qx-m01pa", "7K2QXM01PA")]
    [InlineData("7K2QX MOLPA", "7K2QXM01PA")]
    [InlineData(" 7K2QX-MOIPA ", "7K2QXM01PA")]
    public void It_is_the_same_however_people_copy_it(string copied, string meant)
    {
        TrackingSecret.Hash(copied).Span.SequenceEqual(TrackingSecret.Hash(meant).Span).Should().BeTrue();
    }

    [Fact]
    public void A_sealed_one_opens_with_the_clients_own_key_only()
    {
        var secret = TrackingSecret.New();
        var locked = TrackingSecret.Seal(secret, "kunci-1", Salt);

        locked.Should().NotEqual(secret);
        TrackingSecret.Seal(locked, "kunci-1", Salt).Should().Equal(secret);
        TrackingSecret.Seal(locked, "kunci-2", Salt).Should().NotEqual(secret);
        TrackingSecret.Seal(secret, "kunci-1", [9]).Should().NotEqual(locked, "another case has another seal");
    }
}
