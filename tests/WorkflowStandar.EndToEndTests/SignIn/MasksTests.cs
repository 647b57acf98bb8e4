using WorkflowStandar.Server.Dashboard.Administration;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>Small rules that need no server.</summary>
public sealed class MasksTests
{
    [Theory]
    [InlineData("081234567817", "08•• •••• ••17")]
    [InlineData("0812-3456-7817", "08•• •••• ••17")]
    [InlineData("+62 812 3456 7817", "62•• •••• •••1 7")]
    [InlineData("112", "••••")]
    [InlineData("", "••••")]
    public void A_phone_number_keeps_two_digits_at_either_end(string phone, string masked) => Masks.Phone(phone).Should().Be(masked);

    [Theory]
    [InlineData("slamet.riyadi@contoh.id", "s••••@contoh.id")]
    [InlineData("bukan surel", "••••")]
    public void An_address_keeps_its_first_letter_and_its_house(string email, string masked) => Masks.Email(email).Should().Be(masked);

    [Theory]
    [InlineData("Slamet Riyadi", "S•••• R••••")]
    [InlineData("Siti", "S••••")]
    [InlineData("", "••••")]
    public void A_name_keeps_its_initials_and_not_its_length(string name, string masked) => Masks.Name(name).Should().Be(masked);

    [Theory]
    [InlineData("Dewi Kartikasari", "dewi-kartikasari")]
    [InlineData("Dr. H. Eko Prasetyo, S.H.", "dr-h-eko-prasetyo-s-h")]
    [InlineData("198001012005011001", "orang-198001012005011001")]
    [InlineData("陳", "orang")]
    public void A_name_becomes_the_id_by_which_cases_know_somebody(string name, string id) => People.IdOf(name).Should().Be(id);

    [Theory]
    [InlineData("empat kata tak nyambung")]
    [InlineData("Kantor di tepi Laut 9")]
    public void A_long_password_of_several_words_is_taken(string password) => PasswordRules.Refuse(password, "sari").Should().BeNull();

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("Password2026!")]
    [InlineData("indonesiaindonesia")]
    [InlineData("sari-dewi-sekali")]
    [InlineData("pendek")]
    public void A_password_that_is_guessed_first_is_not(string password) => PasswordRules.Refuse(password, "sari").Should().NotBeNull();

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("curl/8", "")]
    public void A_device_is_named_so_that_its_owner_knows_it(string userAgent, string name) => Devices.Name(userAgent).Should().Be(name);
}
