package revised

// What furniture says. The outlets, their readers and their offers are invented.
var (
	headlines = []string{
		"Old lighthouse at Varn Point to be moved forty metres inland",
		"Council delays vote on night trams for a third time",
		"Why the price of onions has doubled since the spring",
		"Five walks along the Tessel canal for a long weekend",
		"Coach of the Northline Rovers resigns after heavy defeat",
		"Watch: Storm waves break over the harbour wall at Ansgar",
		"Archive of a forgotten photographer found in an attic",
		"Is your pension safe? Seven answers from our money desk",
		"Dunmarrow dam inquiry hears from its last witness",
		"Opinion: The ferry companies have had their chance",
		"Quiz of the week: how closely did you follow the news?",
	}
	decks = []string{
		"Engineers say that the cliff loses half a metre a year, and that the tower will not stand another winter.",
		"Growers blame a wet autumn, shopkeepers blame the growers, and customers have begun to do without.",
		"Nobody in the village knew what was in the boxes until the roof was to be mended.",
		"The club has won one of its last eleven matches and is four points from safety.",
	}
	offers = []string{
		"Sleep better tonight: mattresses from Halden & Sons, thirty nights on trial",
		"Compare electricity prices in two minutes and save up to 300 a year",
		"Winter cruises to the islands, children under twelve travel free",
		"The new Corvin hatchback. Drive it today at a dealer near you",
		"Learn a language in fifteen minutes a day with Parlo",
		"Hearing aids so small that nobody will notice",
		"Fresh fish from the quay, delivered to your door by noon",
	}
	readers  = []string{"harbourlight", "Ottilie_R", "tram28", "J. from Stour", "nightshift"}
	opinions = []string{
		"I have lived next to it for thirty years and nobody ever asked us.",
		"Good piece, but you forgot to mention who pays for all this in the end.",
		"This was predictable. They were warned last winter and did nothing.",
		"Thank you for going there and talking to people.",
		"What a surprise, another inquiry.",
		"My grandmother used to say that the sea always wins.",
	}
)
